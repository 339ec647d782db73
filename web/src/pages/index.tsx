import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageName, Route } from "../router";
import { ErrorPage } from "../ui/error-page";
import { PageSkeleton } from "../ui/skeleton";

/** What every page gets: its own address, read. */
export interface PageProps {
  route: Route;
}

type Module = { default: ComponentType<PageProps> };

const loaders: Record<Exclude<PageName, "home">, () => Promise<Module>> = {
  sign_in: () => import("./sign-in/sign-in"),
  second_step: () => import("./sign-in/second-step"),
  recovery: () => import("./sign-in/recovery"),
  sign_up: () => import("./sign-up/sign-up"),
  confirm_email: () => import("./sign-up/confirm-email"),
  forgot_password: () => import("./password/forgot"),
  reset: () => import("./password/reset"),
  undo: () => import("./password/undo"),
  stop: () => import("./support/stop"),
  support: () => import("./support/find"),
  support_account: () => import("./support/account"),
  support_events: () => import("./support/feed"),
  account: () => import("./account/account"),
  profile: () => import("./profile/profile"),
  email: () => import("./profile/email"),
  confirm_new_email: () => import("./profile/confirm-email"),
  phone: () => import("./profile/phone"),
  confirm_phone: () => import("./profile/confirm-phone"),
  password: () => import("./password/change"),
  emergency_code: () => import("./account/emergency-code"),
  events: () => import("./events/events"),
  delete_account: () => import("./profile/delete"),
  start: () => import("./enroll/start"),
  enroll: () => import("./enroll/wizard"),
  accessibility: () => import("./accessibility/accessibility"),
  not_found: () => import("./not-found"),
};

/** The page of a route, loaded when it is first asked for. */
export function Page({ route }: PageProps) {
  const [module, setModule] = useState<Module | "failed" | null>(null);
  useEffect(() => {
    const load = loaders[route.page === "home" ? "account" : route.page];
    load().then(setModule, () => setModule("failed"));
  }, [route.page]);
  if (module === "failed") return <ErrorPage code="offline" onRetry={() => location.reload()} />;
  if (!module) return <PageSkeleton />;
  return <module.default route={route} />;
}
