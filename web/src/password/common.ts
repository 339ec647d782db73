import list from "../../../api/src/domain/password/common_passwords.txt?raw";

/** The server's own list; its lines that start with "#" say how it was made. */
const common = new Set(list.split("\n").filter((line) => line !== "" && !line.startsWith("#")));

/** Whether `password`, in lower case, is on the list of common passwords as a whole. */
export function isCommon(password: string): boolean {
  return common.has(password);
}
