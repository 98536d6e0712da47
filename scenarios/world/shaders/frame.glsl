// What a picture's light is made of, in one array, so that a draw call takes one upload of it. See world/frame_light.py.
#define MOST_LAMPS 8
#define FRAME_SKY 6
#define FRAME_LAMPS 15
#define MOST_STANDING 4
#define FRAME_STANDING 39
uniform vec4 frame[FRAME_STANDING + 2 * MOST_STANDING];
#define sun_to frame[0].xyz             // unit vector to the sun, world axes
#define sun_reach frame[0].w            // metres from the middle of the place that the sun shines to; 0 for everywhere
#define sun_colour frame[1].rgb
#define haze_glow frame[1].w            // light that the haze takes from the sun's direction
#define haze frame[2]                   // rgb: tint, a: density per metre
#define exposure frame[3].x
#define sky_gain frame[3].y             // gain of the cube map's colours
#define sky_levels frame[3].z           // its coarsest level
#define lamp_count int(frame[3].w)
#define film frame[4].x                 // water on what lies open, 0 to 1
#define pools frame[4].y                // how high it stands on level ground, 0 to 1
#define rain frame[4].z                 // 0 to 1
#define seconds frame[4].w
#define wind frame[5].xy                // metres a second to the east and north
#define dark_glow frame[5].z            // 1 where lamps and windows glow

