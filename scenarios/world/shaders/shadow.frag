uniform sampler2D p3d_TextureModulate[1];
in vec2 uv;

void main() {
#ifdef CUTOUT
    if (texture(p3d_TextureModulate[0], uv).a < 0.5) discard;
#endif
}
