import { useConfig } from "../../config";
import { m } from "../../messages";
import { Support } from "../../ui/support";
import { Title } from "../../ui/title";

function List({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The accessibility statement. */
export default function Accessibility() {
  const { product_name } = useConfig();
  const text = m.accessibility;
  return (
    <main class="page narrow" id="content">
      <Title>{text.title}</Title>
      <p>{text.aim(product_name)}</p>
      <List title={text.testedTitle} lines={text.tested} />
      <List title={text.limitsTitle} lines={text.limits} />
      <section class="card">
        <h2>{text.troubleTitle}</h2>
        <p>
          {text.trouble} <Support />
        </p>
      </section>
    </main>
  );
}
