import { answer } from "../api/client";
import type { Answer } from "../api/problem";
import type { Config } from "../api/types";
import { ConfigProvider } from "../config";
import { m } from "../messages";
import Start from "../pages/enroll/start";
import Wizard from "../pages/enroll/wizard";
import { routeOf } from "../router";
import { Announcer } from "../ui/announce";
import { ErrorPage } from "../ui/error-page";
import { api } from "./api/signed-in";
import { usePath } from "./router";

/** What the wizard needs to know of the installation. */
export const loadConfig = () => answer(api.GET("/api/v1/config"));

/** The password prompt or the step that the path names; nothing outside the wizard. */
function Shown() {
  const route = routeOf(usePath());
  if (route.page === "start") return <Start />;
  return route.page === "enroll" ? <Wizard route={route} /> : null;
}

interface AppProps {
  config: Answer<Config>;
  onRetry(): void;
}

/** The wizard in a page of another site. */
export function App({ config, onRetry }: AppProps) {
  return (
    <div class="twostep" lang={m.language}>
      {config.ok ? (
        <ConfigProvider value={config.value}>
          <Shown />
          <Announcer />
        </ConfigProvider>
      ) : (
        <ErrorPage code={config.problem.code} onRetry={onRetry} />
      )}
    </div>
  );
}
