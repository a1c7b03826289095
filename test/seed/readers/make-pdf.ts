/** Widths of Helvetica in thousandths of its size, from the blank on (Adobe Core 14 metrics). */
const widths =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500'
    .split(' ')
    .map(Number);

/** What Windows-1252 has in places of its own, of what German texts use. */
const special: Readonly<Record<string, number>> = { '–': 0x96, '„': 0x84, '“': 0x93, '•': 0x95 };

export interface PdfText {
  readonly text: string;
  /** Left end and baseline in points from the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees against the clock. */
  readonly angle?: number;
}

/** A page of A4 unless its size is given; `lines` are drawn from point to point; `turned` by degrees as it is shown. */
export interface PdfContent {
  readonly texts: readonly PdfText[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly width?: number;
  readonly height?: number;
  readonly turned?: number;
}

/** Width of a text in points. */
export function textWidth(text: string, size = 10): number {
  return [...text].reduce((sum, sign) => sum + (widths[sign.charCodeAt(0) - 32] ?? 556) * (size / 1000), 0);
}

/** The lines of a text in a width, broken where a word no longer fits. */
export function wrapped(text: string, width: number, size = 10): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

/** A PDF of pages (ISO 32000); a locked one asks for a password that nobody has. */
export function makePdf(pages: readonly PdfContent[], { locked = false } = {}): Buffer {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((page) => {
    const { width = 595, height = 842, turned = 0 } = page;
    const content = contentOf(page, height);
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turned} /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const hash = `<${'5a'.repeat(32)}>`;
  const lock = locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hash} /U ${hash} >> /ID [<00> <00>]`
    : '';
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, 'latin1');
}

function contentOf({ texts, lines = [] }: PdfContent, height: number): string {
  const drawn = lines.map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`);
  const written = texts.map(({ text, x, y, size = 10, angle = 0 }) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, height - y].map((value) => value.toFixed(3)).join(' ');
    return `BT /F1 ${size} Tf ${matrix} Tm (${encoded(text)}) Tj ET`;
  });
  return [...drawn, ...written].join('\n');
}

function encoded(text: string): string {
  return [...text]
    .map((sign) => String.fromCharCode(special[sign] ?? sign.charCodeAt(0)))
    .join('')
    .replace(/[()\\]/g, '\\$&');
}
