import { glyph } from './glyphs';

const scale = 2;
const cell = { width: 4 * scale, height: 7 * scale };

/**
 * A picture in 24-bit colour, row by row from the top left.
 *
 * @internal
 */
export interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of each pixel. */
  pixels: Uint8Array;
}

const columns = 80;
const rows = 25;
const paper = [0x10, 0x14, 0x1c];
const ink = [0xc8, 0xd0, 0xd8];

/**
 * Draws lines of text as a terminal of 80 columns and 25 rows shows them.
 *
 * @param lines - the last of them are shown
 * @internal
 */
export function drawText(lines: string[]): Picture {
  const width = columns * cell.width;
  const height = rows * cell.height;
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(paper, at);
  const wrapped = lines.flatMap(
    line => line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [''],
  );
  wrapped
    .slice(-rows)
    .forEach((line, row) =>
      [...line].forEach((character, column) =>
        drawGlyph(pixels, width, character, column, row),
      ),
    );
  return { width, height, pixels };
}

function drawGlyph(
  pixels: Uint8Array,
  width: number,
  character: string,
  column: number,
  row: number,
): void {
  glyph(character).forEach((line, y) =>
    line.forEach((lit, x) => {
      if (!lit) return;
      for (let dy = 0; dy < scale; dy += 1) {
        for (let dx = 0; dx < scale; dx += 1) {
          const px = column * cell.width + x * scale + dx;
          const py = row * cell.height + (y + 1) * scale + dy;
          pixels.set(ink, (py * width + px) * 3);
        }
      }
    }),
  );
}
