"""What editors post: read, cleaned and put into the terms of the services."""
