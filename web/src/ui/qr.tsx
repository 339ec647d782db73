interface QrProps {
  /** Modules on a side, without margin. */
  size: number;
  /** SVG path data of the dark modules, one unit each. */
  path: string;
  /** The text alternative. */
  name: string;
}

/** The quiet zone around a QR code that ISO/IEC 18004 asks for, in modules. */
const MARGIN = 4;

/** A QR code, black on white in every theme, since that is what cameras read. */
export function Qr({ size, path, name }: QrProps) {
  const side = size + 2 * MARGIN;
  return (
    <svg
      class="qr"
      viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={name}
    >
      <rect x={-MARGIN} y={-MARGIN} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
