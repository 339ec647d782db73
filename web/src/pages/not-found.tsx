import { m } from "../messages";
import { addresses } from "../router";
import { Illustration } from "../ui/illustration";
import { Title } from "../ui/title";

/** For addresses that no page has. */
export default function NotFound() {
  const { title, text, home } = m.common.notFound;
  return (
    <main class="page tiny" id="content">
      <Illustration name="lost" />
      <Title>{title}</Title>
      <p>{text}</p>
      <div class="actions">
        <a class="btn go" href={addresses.home}>
          {home}
        </a>
      </div>
    </main>
  );
}
