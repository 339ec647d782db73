import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { answer, anyone } from "./api/client";
import type { Answer } from "./api/problem";
import type { Config } from "./api/types";
import { applyAccent, ConfigProvider } from "./config";
import { detour } from "./guard";
import { spoken } from "./messages";
import { Page } from "./pages";
import { navigate, routeOf, safeNext, usePath } from "./router";
import { useStore } from "./store";
import { session } from "./tabs";
import { Announcer } from "./ui/announce";
import { ErrorPage } from "./ui/error-page";
import { Layout } from "./ui/layout";
import { ReauthenticateDialog } from "./ui/reauthenticate-dialog";
import { SessionExpiry } from "./ui/session-expiry";
import { PageSkeleton } from "./ui/skeleton";

const loadConfig = () => answer(anyone.GET("/api/v1/config"));

function useLoadedConfig(): Answer<Config> | null {
  const [config, setConfig] = useState<Answer<Config> | null>(null);
  useEffect(() => {
    void loadConfig().then((loaded) => {
      if (loaded.ok) applyAccent(loaded.value.accent);
      setConfig(loaded);
    });
  }, []);
  return config;
}

/** The page that the address and the session allow; a detour shows nothing of the page. */
function Guarded() {
  const path = usePath();
  const state = useStore(session.state);
  const route = routeOf(path);
  const next = safeNext(new URLSearchParams(location.search).get("next"), location.origin);
  const settled = state.kind === "signed_in" || state.kind === "signed_out";
  const elsewhere = settled ? detour(route, path, state, next) : null;
  useEffect(() => {
    if (elsewhere) navigate(elsewhere, { replace: true });
  }, [elsewhere]);
  if (state.kind === "unreachable") {
    return <ErrorPage code="offline" onRetry={() => void session.start()} />;
  }
  if (!settled || elsewhere) return <PageSkeleton />;
  // Another person's session must not inherit what a page of the one before still holds.
  const owner = state.kind === "signed_in" ? state.details.id : "nobody";
  return <Page key={`${owner} ${route.page}`} route={route} />;
}

/** The whole application: settings first, then the page, and the dialogs above it. */
export function App() {
  const config = useLoadedConfig();
  const language = useStore(spoken);
  const [failure] = useErrorBoundary();
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  const reload = () => location.reload();
  if (failure) return <ErrorPage code="broken" onRetry={reload} />;
  if (!config) return <PageSkeleton />;
  if (!config.ok) return <ErrorPage code={config.problem.code} onRetry={reload} />;
  return (
    <ConfigProvider value={config.value}>
      <Layout>
        <Guarded />
      </Layout>
      <ReauthenticateDialog />
      <SessionExpiry />
      <Announcer />
    </ConfigProvider>
  );
}
