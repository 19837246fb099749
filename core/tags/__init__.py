"""The vocabulary: how tags stand to one another, how they are found, joined, made and counted.

The rows are :mod:`zayava.core.models.tags`. Import from the modules of this package by name.
"""
