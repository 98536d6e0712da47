"""Sizes of a plain car for tests that need no Blender."""

from assets.build.car_surface import CarShape

SHAPE = CarShape(
    bonnet=((2.4, 0.7), (1.0, 0.95), (0.0, 1.0), (-2.4, 1.05)),
    width=((2.4, 0.85), (0.0, 0.92), (-2.4, 0.85)),
    inset=((0.15, 0.08), (0.5, 0.0), (1.1, 0.1)),
    front=((0.15, 2.3), (0.5, 2.38), (0.9, 2.1)),
    rear=((0.15, -2.3), (0.5, -2.38), (1.1, -2.35)),
    windscreen=((0.85, 1.2), (1.2, 0.6), (1.5, -0.05)),
    backlight=((1.0, -1.9), (1.5, -0.7)),
    roof=((0.6, 1.45), (-0.4, 1.51), (-1.5, 1.44)),
    floor=((2.4, 0.2), (-2.4, 0.2)),
    glass_half=0.85,
    glass_from=0.95,
    crease=((2.0, 0.77), (-2.0, 0.87)),
    wheels_y=(1.375, -1.375),
    wheel_radius=0.338,
    arch_radius=0.378,
)
