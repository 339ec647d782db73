const shield = "M24 4 8 10.2V22c0 9.8 6.6 16.8 16 20 9.4-3.2 16-10.2 16-20V10.2z";

const drawings = {
  /** A phone, and a shield before it. */
  protect: (
    <>
      <rect x="12" y="6" width="46" height="82" rx="10" />
      <path d="M28 80h14" />
      <path class="fine" d="M22 24h26M22 34h18M22 44h10" />
      <g transform="translate(42 38)">
        <path class="front" d={shield} />
        <path d="m16 23 6 6 11-12" />
      </g>
    </>
  ),
  /** A phone that shows a code. */
  code: (
    <>
      <rect x="25" y="6" width="46" height="84" rx="10" />
      <path d="M41 82h14" />
      <circle class="fine" cx="48" cy="26" r="9" />
      <path class="fine" d="M48 20v6l4 3" />
      <rect class="front" x="10" y="44" width="76" height="24" rx="8" />
      <path class="dots" d="M22 56h.01M32 56h.01M42 56h.01M54 56h.01M64 56h.01M74 56h.01" />
    </>
  ),
  /** A key on a card. */
  key: (
    <>
      <rect x="8" y="20" width="80" height="56" rx="9" />
      <path class="fine" d="M20 60h40M20 67h24" />
      <g transform="translate(22 30)">
        <circle class="front" cx="10" cy="10" r="10" />
        <circle class="fine" cx="10" cy="10" r="3" />
        <path d="M20 10h30M42 10v7M50 10v9" />
      </g>
    </>
  ),
  /** A shield with its tick, and what falls when something is celebrated. */
  secured: (
    <>
      <g transform="translate(12 10) scale(1.5)">
        <path d={shield} />
        <path class="drawn" pathLength="1" d="m15 23 7 7 12-14" />
      </g>
      <path class="fine" d="M10 20v8M6 24h8M86 12v8M82 16h8M84 66v6M81 69h6M12 74h.01M88 40h.01" />
    </>
  ),
  /** A clock that has run down. */
  ended: (
    <>
      <circle cx="48" cy="50" r="34" />
      <circle class="front" cx="48" cy="50" r="24" />
      <path d="M48 36v14l9 6M40 8h16M48 8v8" />
    </>
  ),
  /** A plug out of its socket. */
  apart: (
    <>
      <path d="M8 76c14 0 10-28 24-28" />
      <rect x="30" y="36" width="22" height="24" rx="6" />
      <path d="M52 42h8M52 54h8" />
      <rect class="front" x="68" y="34" width="20" height="28" rx="6" />
      <path class="fine" d="M60 20v6M52 24l4 5M68 24l-4 5" />
    </>
  ),
  /** A map with no way on it. */
  lost: (
    <>
      <path d="M8 24 36 14l24 10 28-10v58L60 82 36 72 8 82z" />
      <path class="fine" d="M36 14v58M60 24v58" />
      <path class="front" d="M48 62S34 46 34 36a14 14 0 0 1 28 0c0 10-14 26-14 26z" />
      <path d="M44 32a4.5 4.5 0 1 1 5 5.5v2M49 45h.01" />
    </>
  ),
};

/** The name of a drawing. */
export type Drawing = keyof typeof drawings;

/** A drawing beside a heading, in the operator's color. It says nothing that the words do not. */
export function Illustration({ name }: { name: Drawing }) {
  return (
    <svg class={`art ${name}`} viewBox="0 0 96 96" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
