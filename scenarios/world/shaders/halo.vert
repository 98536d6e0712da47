in vec4 p3d_Vertex;
in vec4 bulb;                   // rgb: light, a: breadth in metres
in vec4 beam;                   // xyz: unit axis, w: cosine of the half angle, -1 shines all round
in vec2 p3d_MultiTexCoord0;
out vec2 uv;
out vec3 from_eye;
out vec3 glow;

void main() {
    uv = p3d_MultiTexCoord0 * 2.0 - 1.0;
    vec3 eye = eye_place();
    from_eye = p3d_Vertex.xyz - eye;
    float far = length(from_eye);
    float faced = beam.w < -0.5 ? 1.0 : smoothstep(-0.25, max(beam.w, 0.3), -dot(from_eye / max(far, 0.01), beam.xyz));
    glow = bulb.rgb * faced;
    // The glow lies before its fixture, and never gets finer than some pixels.
    vec3 at = eye + from_eye * max(1.0 - 0.35 / max(far, 0.5), 0.3);
    at += facing(uv * max(bulb.a, far * 0.006) * (1.0 - 0.35 / max(far, 0.5)));
    gl_Position = seen(vec4(at, 1.0));
}
