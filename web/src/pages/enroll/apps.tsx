import { m } from "../../messages";

/** Authenticator apps with their makers' own pages. */
const apps = [
  {
    name: "Visma Authenticator",
    page: "https://docs.connect.visma.com/docs/add-account-to-visma-authenticator-app",
  },
  {
    name: "Google Authenticator",
    page: "https://support.google.com/accounts/answer/1066447",
  },
  {
    name: "Microsoft Authenticator",
    page: "https://www.microsoft.com/en-us/security/mobile-authenticator-app",
  },
];

/** Where to get an app, for those who have none. */
export function Apps() {
  const { get, orAnother } = m.enroll.scan;
  return (
    <div class="apps">
      <p>{get}</p>
      <ul>
        {apps.map(({ name, page }) => (
          <li key={name}>
            <a href={page} target="_blank" rel="noreferrer">
              {name}
              <span class="unseen"> {m.common.newTab}</span>
            </a>
          </li>
        ))}
        <li class="small">{orAnother}</li>
      </ul>
    </div>
  );
}
