in vec4 p3d_Vertex;
out vec3 along;

void main() {
    along = p3d_Vertex.xyz;
    gl_Position = seen(vec4(p3d_Vertex.xyz, 0.0)).xyww;
}
