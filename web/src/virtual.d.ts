declare module "virtual:common-passwords" {
  /** The most common passwords, the most common first; put together by the build. */
  const commonPasswords: string[];
  export default commonPasswords;
}
