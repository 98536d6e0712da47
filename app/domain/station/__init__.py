"""What a 3D station and a hub say to each other."""
