out vec4 colour_out;

void main() {
    colour_out = vec4(0.0, 0.0, 0.0, 1.0);
}
