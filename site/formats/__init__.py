"""Date and number formats of the three languages; Django reads them through ``FORMAT_MODULE_PATH``."""
