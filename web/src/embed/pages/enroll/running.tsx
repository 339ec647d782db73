/** A token begins one enrollment, so that there is none to resume. */
export const Running = () => null;
