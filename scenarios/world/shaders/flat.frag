uniform sampler2D p3d_TextureModulate[1];
uniform vec4 p3d_ColorScale;
in vec2 uv;
out vec4 colour_out;

void main() {
    colour_out = texture(p3d_TextureModulate[0], uv) * p3d_ColorScale;
}
