/**
 * One drawing per kind of demo product, on a field of 320 × 320 with the ground at 250. `a` is the
 * thing's colour, `b` its shade, `c` its light; `w` and `k` are near white and near black.
 */
export type Paint = Readonly<Record<'a' | 'b' | 'c' | 'w' | 'k', string>>;

type Draw = (paint: Paint) => string;

const box = (x: number, y: number, w: number, h: number, r: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
const disc = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const oval = (x: number, y: number, rx: number, ry: number, fill: string) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const each = (from: readonly number[], draw: (at: number) => string) => from.map(draw).join('');

export const PRODUCT_SHAPES: Readonly<Record<string, Draw>> = {
  'Storage box': ({ a, b, c }) =>
    box(76, 128, 168, 122, 12, a) + box(66, 108, 188, 34, 10, b) + box(132, 172, 56, 16, 8, c),
  'Bamboo rack': ({ a, b }) =>
    box(82, 84, 12, 166, 5, b) +
    box(226, 84, 12, 166, 5, b) +
    each([100, 152, 204], (y) => box(70, y, 180, 16, 6, a)),
  'Ceramic mug': ({ a, b, c }) =>
    line('M206 140 h20 a34 34 0 0 1 0 68 h-22', b, 18) +
    shape('M90 112 h118 v96 a42 42 0 0 1 -42 42 h-34 a42 42 0 0 1 -42 -42z', a) +
    oval(149, 112, 59, 15, c),
  'Cotton towel': ({ a, b, c }) =>
    box(72, 196, 176, 54, 24, b) +
    box(80, 146, 160, 54, 24, a) +
    box(88, 98, 144, 52, 24, c) +
    box(214, 98, 10, 52, 4, b),
  'Desk lamp': ({ a, b, c, k }) =>
    oval(134, 244, 58, 12, b) +
    line('M134 240 L116 164 L182 108', k, 10) +
    shape('M150 102 L208 74 L236 146 L168 150z', a) +
    oval(203, 149, 34, 9, c),
  'Spice jar': ({ a, b, c, w }) =>
    box(104, 122, 112, 128, 22, w) +
    box(104, 168, 112, 82, 22, a) +
    box(112, 90, 96, 36, 10, b) +
    box(126, 190, 68, 34, 6, c),
  'Floor mat': ({ a, b, c }) =>
    shape('M54 236 L104 132 h160 l-34 104z', a) +
    line('M76 220 L110 148 h132 l-24 72z', c, 6) +
    each([64, 90, 116, 142, 168, 194], (x) => line(`M${x} 240 v10`, b, 5)),
  'Laundry basket': ({ a, b, c }) =>
    shape('M84 122 h152 l-18 128 h-116z', a) +
    each([150, 182, 214], (y) => line(`M98 ${y} h124`, b, 5)) +
    box(76, 108, 168, 22, 11, c) +
    line('M122 108 a38 34 0 0 1 76 0', b, 8),
  'Wall hook': ({ a, b, c }) =>
    box(112, 76, 96, 128, 20, a) +
    line('M160 140 v62 a28 28 0 0 0 56 0 v-12', b, 18) +
    disc(160, 108, 10, c),
  'Lunch box': ({ a, b, c }) =>
    box(70, 168, 180, 82, 20, a) +
    box(70, 120, 180, 58, 20, b) +
    box(138, 150, 44, 36, 10, c) +
    line('M118 118 a42 34 0 0 1 84 0', b, 10),
  'Face serum': ({ a, b, c, w }) =>
    box(112, 140, 96, 110, 18, a) +
    box(124, 164, 72, 60, 6, w) +
    box(136, 112, 48, 32, 6, b) +
    shape('M142 112 a18 40 0 0 1 36 0z', c) +
    line('M138 184 h44 M138 202 h28', b, 5),
  'Sun cream': ({ a, b, c }) =>
    shape('M108 84 h104 l-12 132 h-80z', a) +
    box(118, 214, 84, 36, 8, b) +
    disc(160, 146, 24, c) +
    line('M160 110 v-10 M160 182 v10 M124 146 h-8 M196 146 h8', c, 6),
  'Lip tint': ({ a, b, c, k }) =>
    box(128, 170, 64, 80, 8, k) +
    box(136, 132, 48, 40, 4, c) +
    shape('M140 132 v-34 l40 -24 v58z', a) +
    box(128, 170, 64, 14, 4, b),
  'Clay mask': ({ a, b, c }) =>
    box(76, 160, 168, 90, 24, a) + box(68, 132, 184, 40, 14, b) + box(116, 190, 88, 34, 8, c),
  'Hair oil': ({ a, b, c, w }) =>
    shape('M116 148 a44 30 0 0 1 88 0 v82 a20 20 0 0 1 -20 20 h-48 a20 20 0 0 1 -20 -20z', a) +
    box(140, 84, 40, 46, 8, b) +
    shape('M160 164 c16 20 22 28 22 40 a22 22 0 0 1 -44 0 c0 -12 6 -20 22 -40z', w) +
    disc(168, 208, 7, c),
  'Body scrub': ({ a, b, c, w }) =>
    box(86, 126, 148, 124, 20, w) +
    box(86, 150, 148, 100, 20, a) +
    box(80, 96, 160, 38, 12, b) +
    each([116, 150, 184, 212], (x) => disc(x, 190 + (x % 3) * 9, 6, c)),
  'Hand cream': ({ a, b, c }) =>
    shape('M106 88 h108 l-14 128 h-80z', a) +
    line('M106 88 h108', b, 12) +
    box(124, 214, 72, 36, 8, b) +
    box(134, 126, 52, 48, 24, c),
  Toner: ({ a, b, c, w }) =>
    box(112, 124, 96, 126, 14, a) +
    box(112, 124, 96, 40, 14, w) +
    box(132, 78, 56, 48, 8, b) +
    box(128, 186, 64, 40, 6, c),
  'Eye patch': ({ a, b, c }) =>
    disc(160, 170, 82, b) +
    disc(160, 162, 82, a) +
    shape('M100 150 c26 -32 62 -26 54 2 c-8 22 -44 26 -54 -2z', c) +
    shape('M220 178 c-26 32 -62 26 -54 -2 c8 -22 44 -26 54 2z', c),
  'Soap bar': ({ a, b, c, w }) =>
    box(70, 164, 180, 86, 34, b) +
    box(70, 148, 180, 86, 34, a) +
    box(104, 172, 112, 38, 19, c) +
    disc(226, 128, 12, w) +
    disc(248, 152, 7, w),
  'USB-C cable': ({ a, b, c, k }) =>
    line('M104 118 v42 a56 56 0 0 0 112 0 a36 36 0 0 0 -72 0 v40', a, 13) +
    box(90, 78, 28, 46, 6, b) +
    box(97, 62, 14, 20, 3, k) +
    box(130, 196, 28, 46, 6, b) +
    box(137, 238, 14, 16, 3, c),
  'Power bank': ({ a, b, c, w }) =>
    box(104, 78, 112, 172, 22, b) +
    box(104, 72, 112, 170, 22, a) +
    each([132, 150, 168, 186], (x) => disc(x, 104, 5, x > 170 ? b : w)) +
    shape('M164 138 l-26 44 h18 l-8 34 l30 -46 h-18z', c),
  'Phone stand': ({ a, b, c, k }) =>
    shape('M96 250 h134 l-16 -24 h-92z', b) +
    shape('M128 226 l28 -40 h26 l-26 40z', a) +
    `<g transform="rotate(-10 160 140)">${box(112, 72, 92, 152, 14, k)}${box(119, 80, 78, 136, 8, c)}</g>`,
  Earbuds: ({ a, b, c, k }) =>
    box(86, 152, 148, 98, 40, a) +
    box(86, 152, 148, 40, 20, b) +
    each(
      [128, 192],
      (x) => disc(x, 122, 26, c) + box(x - 9, 128, 18, 48, 9, c) + disc(x, 118, 9, k),
    ),
  'Ring light': ({ a, b, c }) =>
    line('M160 190 v40 M160 228 l-46 22 M160 228 l46 22', b, 9) +
    `<circle cx="160" cy="126" r="58" fill="none" stroke="${a}" stroke-width="24"/>` +
    `<circle cx="160" cy="126" r="58" fill="none" stroke="${c}" stroke-width="8"/>`,
  'Car charger': ({ a, b, c, k }) =>
    box(116, 82, 88, 78, 16, a) +
    box(130, 98, 24, 14, 4, k) +
    box(166, 98, 24, 14, 4, k) +
    shape('M126 160 h68 l-12 66 h-44z', b) +
    box(146, 224, 28, 26, 8, c),
  Mouse: ({ a, b, c }) =>
    box(108, 78, 104, 172, 52, a) +
    shape('M160 78 a52 52 0 0 1 52 52 v24 h-104 v-24 a52 52 0 0 1 52 -52z', b) +
    line('M160 80 v72', c, 4) +
    box(152, 104, 16, 32, 8, c),
  Webcam: ({ a, b, c, k }) =>
    box(124, 218, 72, 32, 10, b) +
    box(152, 186, 16, 40, 4, b) +
    box(76, 98, 168, 94, 47, a) +
    disc(160, 145, 36, k) +
    disc(160, 145, 20, c) +
    disc(152, 137, 6, '#fff'),
  'SSD case': ({ a, b, c }) =>
    box(92, 86, 136, 164, 18, b) +
    box(92, 80, 136, 162, 18, a) +
    each([112, 128, 144], (y) => line(`M120 ${y} h80`, b, 4)) +
    disc(204, 218, 6, c),
  'Smart plug': ({ a, b, c, k }) =>
    box(92, 90, 136, 160, 36, b) +
    box(92, 82, 136, 160, 36, a) +
    disc(160, 156, 44, c) +
    disc(142, 156, 8, k) +
    disc(178, 156, 8, k) +
    disc(160, 222, 5, c),
};
