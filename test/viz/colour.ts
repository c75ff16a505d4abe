/**
 * Contrast and distance of colours, worked out from the published formulas.
 *
 * Contrast: WCAG 2.2, relative luminance. Distance: OKLab (Ottosson 2020). Colour blindness: the
 * matrices of Machado, Oliveira and Fernandes (2009) at severity 1, on linear light.
 */
type Triple = readonly [number, number, number];

export function linear(hex: string): Triple {
  const part = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

export function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const views: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const visions: readonly string[] = Object.keys(views);

const times = (row: Triple, [red, green, blue]: Triple): number =>
  row[0] * red + row[1] * green + row[2] * blue;

function lab(hex: string, vision: string): Triple {
  const seen = (views[vision] ?? []).map((row) =>
    Math.min(1, Math.max(0, times(row, linear(hex)))),
  ) as unknown as Triple;
  const [long, middle, short] = [
    times([0.4122214708, 0.5363325363, 0.0514459929], seen),
    times([0.2119034982, 0.6806995451, 0.1073969566], seen),
    times([0.0883024619, 0.2817188376, 0.6299787005], seen),
  ].map(Math.cbrt) as [number, number, number];
  const cone: Triple = [long, middle, short];
  return [
    times([0.2104542553, 0.793617785, -0.0040720468], cone),
    times([1.9779984951, -2.428592205, 0.4505937099], cone),
    times([0.0259040371, 0.7827717662, -0.808675766], cone),
  ];
}

/** Distance of two colours as somebody with this vision sees them, times 100. */
export function distance(one: string, other: string, vision: string): number {
  const [a, b] = [lab(one, vision), lab(other, vision)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
