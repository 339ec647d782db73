import { useState } from "preact/hooks";
import { m } from "../../messages";
import { Button } from "../../ui/button";
import { beginAdding } from "./begin";
import { NameDialog } from "./name-dialog";

/** Adding another authenticator: its name here, the rest in the wizard. */
export function AddAuthenticator() {
  const [asking, setAsking] = useState(false);
  const text = m.factors.add;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.button}</Button>
      {asking ? (
        <NameDialog
          title={text.title}
          text={text.text}
          name=""
          submit={text.submit}
          save={beginAdding}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
