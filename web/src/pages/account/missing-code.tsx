import { m } from "../../messages";
import { addresses } from "../../router";
import { Card } from "../../ui/card";

/** Asks for an emergency code where two-step verification is on without one: an account that was imported so. */
export function MissingCode() {
  const text = m.factors;
  return (
    <Card title={text.emergencyCode}>
      <p>{text.none}</p>
      <div class="actions">
        <a class="btn go end" href={addresses.emergencyCode}>
          {text.codePage.get}
        </a>
      </div>
    </Card>
  );
}
