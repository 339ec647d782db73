import { m } from "../../messages";
import { addresses } from "../../router";
import { Card } from "../../ui/card";
import { Row } from "./row";

/** The way to the pages of support, for whoever has a role there. */
export function SupportCard() {
  const text = m.support.agent;
  return (
    <Card title={text.card}>
      <Row title={text.help} text={text.helpText}>
        <a class="btn" href={addresses.support}>
          {text.open}
        </a>
      </Row>
    </Card>
  );
}
