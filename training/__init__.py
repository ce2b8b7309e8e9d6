"""Trains the token classifier: reads a dataset export (Parquet), writes a model bundle."""
