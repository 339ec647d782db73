/** Text without spaces that goes on in the next line where a reader expects it: before "@" or a full stop. */
export function Breakable({ children }: { children: string }) {
  const parts = children.split(/(?=[@.])/);
  return (
    <>{parts.flatMap((part, place) => (place === 0 ? [part] : [<wbr key={place} />, part]))}</>
  );
}
