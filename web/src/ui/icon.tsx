const shapes = {
  shield: (
    <>
      <path
        d="M12 2.5 4 5.6v5.9c0 4.9 3.3 8.4 8 10 4.7-1.6 8-5.1 8-10V5.6z"
        fill="currentColor"
        fill-opacity=".14"
      />
      <path d="m8.5 12 2.4 2.4 4.6-4.8" />
    </>
  ),
  copy: (
    <>
      <rect x="8" y="8" width="12" height="12" rx="2.5" />
      <path d="M16 8V6.5A2.5 2.5 0 0 0 13.5 4h-7A2.5 2.5 0 0 0 4 6.5v7A2.5 2.5 0 0 0 6.5 16H8" />
    </>
  ),
  download: <path d="M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 19.5h14" />,
  print: (
    <>
      <path d="M7 9V4h10v5M7 17H4.5v-7h15v7H17" />
      <path d="M7 14.5h10V20H7z" />
    </>
  ),
  warning: <path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.1" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5M12 7.8v.1" />
    </>
  ),
  check: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.2 2.8 2.8 5.2-5.6" />
    </>
  ),
  phone: (
    <>
      <rect x="7" y="2.8" width="10" height="18.4" rx="2.4" />
      <path d="M11 18.2h2" />
    </>
  ),
  message: <path d="M4 5.5h16v11H11l-4.5 4v-4H4z" />,
  key: (
    <>
      <circle cx="8" cy="15.5" r="4.5" />
      <path d="m11.3 12.2 8-8M16 7.5l3 3M13.5 10l2 2" />
    </>
  ),
};

/** The name of a drawn sign. */
export type IconName = keyof typeof shapes;

/** A small sign in the color of the text beside it; it never carries meaning alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
