uniform mat4 p3d_ModelViewProjectionMatrix;
uniform mat4 p3d_ModelMatrix;
in vec4 p3d_Vertex;
in vec2 p3d_MultiTexCoord0;
out vec2 uv;

void main() {
    uv = p3d_MultiTexCoord0;
    gl_Position = two_eyes ? seen(p3d_ModelMatrix * p3d_Vertex) : p3d_ModelViewProjectionMatrix * p3d_Vertex;
}
