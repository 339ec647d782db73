import type { ComponentChildren } from "preact";
import { m } from "../../messages";
import { addresses } from "../../router";
import { Title } from "../../ui/title";

interface LinkOverProps {
  title: string;
  /** What the way to a new password is called, where not a new link. */
  next?: string;
  children: ComponentChildren;
}

/** A mailed link that can't do anything any more, with the way on. */
export function LinkOver({ title, next, children }: LinkOverProps) {
  return (
    <main class="page tiny" id="content" key="over">
      <Title>{title}</Title>
      <p>{children}</p>
      <div class="actions">
        <a class="btn quiet" href={addresses.signIn}>
          {m.signIn.submit}
        </a>
        <a class="btn go end" href={addresses.forgotPassword}>
          {next ?? m.password.reset.again}
        </a>
      </div>
    </main>
  );
}
