/**
 * A fake engine behind its API, over the input and output of this program, as `docker system dial-stdio` is one. It answers what a file says: the first answer whose text stands in
 * the request. A container is made with the answer to its description, which is how it ends, or why it cannot be made.
 */
const { createServer } = require("node:http");
const { Duplex } = require("node:stream");
const { appendFileSync, readFileSync } = require("node:fs");

const [answersFile, logFile] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(answersFile, "utf8"));
const made = new Map();

const answerTo = (text) => answers.find(([holds]) => text.includes(holds))?.[1];
const refusal = (message, status) => ({ status: status >= 400 ? status : 500, text: JSON.stringify({ message }) });

/** @returns status and text, undefined for none at all */
function reply(method, path, body) {
  const [, name, what] = /\/containers\/(edge-node-preflight-\w+)(?:\/(\w+))?/.exec(path) ?? [];
  if (name !== undefined && method === "DELETE") return made.delete(name) ? { status: 204, text: "" } : refusal("No such container", 404);
  if (name !== undefined) {
    const ends = made.get(name);
    if (!ends) return refusal(`No such container: ${name}`, 404);
    if (what === "start") return { status: 204, text: "" };
    if (what === "wait") return ends.isSilent ? undefined : { status: 200, text: JSON.stringify({ StatusCode: ends.status ?? 0 }) };
    return { status: 200, text: ends.stdout ?? "" };
  }
  const answer = answerTo(`${method} ${path} ${body}`);
  if (!answer) return refusal(`the fake knows no ${method} ${path}`, 404);
  if (answer.isLost) process.stderr.write(answer.stderr ?? "");
  if (answer.isLost) setTimeout(() => process.exit(1), 100); // what was answered before is read
  if (answer.isLost) return undefined;
  if (answer.stderr) return refusal(answer.stderr, answer.status ?? 500);
  const [, created] = /\/containers\/create\?name=(\S+)/.exec(path) ?? [];
  if (created === undefined)
    return answer.isSilent ? undefined : { status: 200, text: (answer.stdout ?? "").replace("NOW", new Date().toISOString()) };
  made.set(created, answer);
  return { status: 201, text: "{}" };
}

const server = createServer((asked, answer) => {
  let body = "";
  asked.on("data", (chunk) => {
    body += chunk;
  });
  asked.on("end", () => {
    appendFileSync(logFile, `${asked.method} ${asked.url} ${body}\n`);
    const given = reply(asked.method, asked.url, body);
    const slowMs = answerTo(`${asked.method} ${asked.url}`)?.slowMs ?? 0;
    if (given) setTimeout(() => answer.writeHead(given.status, { "content-type": "application/json" }).end(given.text), slowMs);
  });
});
server.emit("connection", Duplex.from({ readable: process.stdin, writable: process.stdout }));
