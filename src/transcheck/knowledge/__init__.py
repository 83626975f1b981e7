"""What the package knows of the world, compiled from tables."""
