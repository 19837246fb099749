"""Settings of the reference site: ``base`` is shared by ``dev``, ``test`` and ``production``."""
