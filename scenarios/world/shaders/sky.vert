uniform mat4 p3d_ProjectionMatrix;
uniform mat4 p3d_ViewMatrix;
in vec4 p3d_Vertex;
out vec3 along;

void main() {
    along = p3d_Vertex.xyz;
    gl_Position = (p3d_ProjectionMatrix * vec4(mat3(p3d_ViewMatrix) * p3d_Vertex.xyz, 1.0)).xyww;
}
