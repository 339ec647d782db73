import type { ComponentChildren } from "preact";
import { m } from "../../messages";
import { addresses } from "../../router";
import { Title } from "../../ui/title";

interface LinkOverProps {
  title: string;
  children: ComponentChildren;
}

/** A mailed link that can't do anything any more, with the way on. */
export function LinkOver({ title, children }: LinkOverProps) {
  return (
    <main class="page tiny" id="content" key="over">
      <Title>{title}</Title>
      <p>{children}</p>
      <div class="actions">
        <a class="btn quiet" href={addresses.signIn}>
          {m.signIn.submit}
        </a>
        <a class="btn go end" href={addresses.forgotPassword}>
          {m.password.reset.again}
        </a>
      </div>
    </main>
  );
}
