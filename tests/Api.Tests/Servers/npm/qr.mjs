// Reads a QR code as a telephone does: the path of an SVG and its size in, as JSON, and what the code says out.
import jsQR from 'jsqr';

const scale = 4;
const { path, size } = JSON.parse(process.argv[2]);
const pixels = new Uint8ClampedArray(4 * (size * scale) ** 2).fill(255);
for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
  for (let y = row * scale; y < (+row + 1) * scale; y++)
    for (let x = column * scale; x < (+column + 1) * scale; x++) pixels.fill(0, 4 * (y * size * scale + x), 4 * (y * size * scale + x) + 3);
console.log(jsQR(pixels, size * scale, size * scale)?.data);
