/** One instruction of the file that an image was built from. */
export interface BuildStep {
  readonly instruction: string;
  readonly text: string;
}

/** The instruction behind a line of the image's history; both builders of the engine write it, each in its own way. */
export function buildStep(createdBy: string): BuildStep {
  const text = createdBy
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, "")
    .replace(/\s*# buildkit$/, "")
    .trim();
  const instruction = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/.exec(
    text,
  )?.[0];
  return { instruction: instruction ?? "RUN", text };
}
