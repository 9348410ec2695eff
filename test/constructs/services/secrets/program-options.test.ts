import { describe, expect, it } from "vitest";
import { programOptions, secretWords } from "../../../../constructs/services/secrets/program-options";
import { everyRow } from "../../../support/tables/every-row";

const found = (command: string) => secretWords(command.split(" ")).map(({ index, rule }) => [index, rule]);

describe("programOptions", () => {
  it("programOptions finds every option of every rule, by each of its programs", () => {
    everyRow(
      "%s",
      programOptions.map((option) => [option.rule, option] as const),
      (rule, option) => {
        const value =
          ["edge:hunter2", "edge%hunter2", "edge,hunter2", "pass:hunter2"].find(
            (one) => option.value === undefined || option.value.test(one),
          ) ?? "";
        for (const program of option.programs) {
          for (const flag of option.options) {
            const command = option.attached ? `/usr/bin/${program} ${flag}${value}` : `/usr/bin/${program} ${flag} ${value}`;
            expect(found(command)).toEqual([[option.attached ? 1 : 2, rule]]);
          }
        }
      },
    );
  });
});

describe("secretWords()", () => {
  it("secretWords() are the words that a shell would run", () => {
    everyRow(
      "%j are %j",
      [
        ["curl -sSu edge:hunter2 https://h", [[2, "curl-user"]]],
        ["curl --user=edge:hunter2 https://h", [[1, "curl-user"]]],
        ["-u edge:hunter2 https://h", [[1, "curl-user"]]],
        ["curl -u $USER:$PASSWORD https://h", []],
        ["curl -u edge https://h", []],
        ["curl -u -s https://h", []],
        ["docker run -u edge:hunter2 image", []],
        ["curl -u 1000:1000 https://h", []],
        ["mysql -p passes", []],
        ["snmpwalk -c public h", []],
        ["mkdir -p /data", []],
      ],
      (command, words) => {
        expect(found(command)).toEqual(words);
      },
    );
  });
});
