"""Scripts that build the committed meshes, textures and sounds; never imported at run time."""
