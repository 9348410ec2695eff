import { PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { readSitesCsv } from "../../site-lists/sites-csv";
import { problemsOf } from "../support/props/problems-of";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("sites-csv");
const head = "name,country,latitude,longitude,elevation,hottest.dryBulb,hottest.wetBulb,coldest.dryBulb";
const abha = "abha,SA,18.23,42.65,2093 m,35.3 °C,13.1 °C,2.8 °C";
const doha = "doha,QA,25.27,51.6,10 m,48 °C,22 °C,9 °C";
const defaults = { promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } }, grid: { minimum: "0.85" } };
const fileHead = head.replace("country", "country,country.file");
/** What a utility agreed to, over the profile of its country. */
const profile = `extends: SA
sources:
  agreement: { mark: declared, document: Connection agreement 4711, owner: grid team }
grid:
  tolerance: { value: "4 %", source: agreement }
`;
const read = (text: string, options = {}) => readSitesCsv(files.write("sites.csv", text), { defaults, ...options });
const problems = (text: string, options = {}) =>
  problemsOf(() => read(text, options)).map((problem) => problem.replaceAll(`${files.folder}/`, ""));

describe("readSitesCsv()", () => {
  it("readSitesCsv() lays each line over the defaults of the design", () => {
    const [first, second] = read(`${head},grid.minimum,promises.redundancy.feeds,promises.coldStart\n${abha},0.8,2N,TRUE\n${doha},,,\n`);
    expect(first?.name).toBe("abha");
    expect(first?.site).toMatchObject({
      country: "SA",
      position: { latitudeDegrees: 18.23, longitudeDegrees: 42.65, elevationM: 2093 },
      climate: { hottest: { dryBulbC: 35.3, humidity: { wetBulbC: 13.1 } }, coldest: { dryBulbC: 2.8 } },
      grid: { minimumShare: 0.8 },
      promises: { redundancy: { rejection: "N", feeds: "2N" }, coldStart: true },
    });
    expect(second?.site.grid.minimumShare).toBe(0.85);
    expect(second?.site.promises).toEqual(defaults.promises);
  });

  it("readSitesCsv() takes the lead times of papers, a column a scheme, which count where the country has it", () => {
    const [first, second] = read(`${head},papers.leadTimes.cst-type-approval\n${abha},42 d\n${doha},42 d\n`);
    expect(first?.site.papers?.leadTimeDays).toEqual({ "cst-type-approval": 42 });
    expect(second?.site.papers?.leadTimeDays).toEqual({});
    expect(problems(`${head},papers.leadTimes.cst-typ-approval\n${doha},42 d\n`)[0]).toMatch(
      /^sites\.csv:2 papers\.leadTimes\.cst-typ-approval: must be the scheme of a country but is "cst-typ-approval": did you mean "cst-type-approval"\?$/,
    );
  });

  it("readSitesCsv() lays the lead times of a line over those of the design", () => {
    const papers = { leadTimes: { "cst-type-approval": "60 d", "saso-iecee": "30 d" } };
    const [first, second] = read(`${head},papers.leadTimes.cst-type-approval\n${abha},42 d\n${doha},\n`, {
      defaults: { ...defaults, papers },
    });
    expect(first?.site.papers?.leadTimeDays).toEqual({ "cst-type-approval": 42, "saso-iecee": 30 });
    expect(second?.site.papers?.leadTimeDays).toEqual({});
  });

  it("readSitesCsv() takes a profile of one's own by its file, relative to the table, beside codes in other lines", () => {
    files.write("profiles/utility.yaml", profile);
    const text = `${fileHead}\n${abha.replace("SA", ",profiles/utility.yaml")}\n${doha.replace("QA", "QA,")}\n`;
    const [first, second] = read(text);
    expect(first?.site.profile.grid.tolerance).toMatchObject({ value: { below: 0.04, above: 0.04 }, source: { owner: "grid team" } });
    expect(first?.site.country).toBe("SA");
    expect(first?.assumed).toContain("grid.nominal of 400 V, as Saudi Arabia has it");
    expect(second?.site.country).toBe("QA");
    const tolerated = { defaults: { promises: defaults.promises } };
    expect(read(text, tolerated)[0]?.site.grid.minimumShare).toBe(0.96);
    const swapped = head.replace("country", "country.file,country");
    expect(read(`${swapped}\n${doha.replace("QA", ",QA")}\n`)[0]?.site.country).toBe("QA");
    const alone = `${head.replace("country", "country.file")}\n${abha.replace("SA", "profiles/utility.yaml")}\n`;
    expect(read(alone)[0]?.site.profile.grid.tolerance.source.owner).toBe("grid team");
  });

  it("readSitesCsv() says at its line what is wrong with the file of a profile, once, and with the rest of the line", () => {
    files.write("wrong.yaml", profile.replace("4 %", "4 V"));
    const line = (name: string, code: string, from: string, elevation = "2093 m") =>
      abha.replace("abha", name).replace("SA", `${code},${from}`).replace("2093 m", elevation);
    const text = [
      fileHead,
      line("a", "", "wrong.yaml", "2093 °C"),
      line("b", "", "wrong.yaml"),
      line("c", "SA", "wrong.yaml"),
      line("d", "", "none.yaml"),
    ];
    expect(problems([...text, line("e", "", "/etc/profile.yaml"), line("f", "", "")].join("\n"))).toEqual([
      expect.stringMatching(/^sites\.csv:2 country\.file: wrong\.yaml:5:\d+ grid\.tolerance\.value must be .* but is "4 V"/),
      expect.stringMatching(/^sites\.csv:2 elevation: must be /),
      "sites.csv:4 country.file: must not be combined with country but is: leave one of the two cells empty",
      expect.stringMatching(/^sites\.csv:5 country\.file: must be a file that can be read but "none\.yaml" is not, .*: correct its path$/),
      expect.stringMatching(/^sites\.csv:6 country\.file: must be relative to this file/),
      expect.stringMatching(/^sites\.csv:7 country: is required/),
    ]);
    expect(problems(`${head.replace("country", "country.file")}\n${abha.replace("SA", "")}\n`)).toEqual([
      expect.stringMatching(/^sites\.csv:2 country\.file: is required/),
    ]);
  });

  it("readSitesCsv() says what it takes from the country, the design and the sky", () => {
    const [first] = read(`${head}\n${abha}\n`);
    expect(first?.assumed).toEqual([
      "grid.nominal of 400 V, as Saudi Arabia has it",
      "grid.minimum of 0.85, the default of the design",
      "climate.hottest.irradiance of a clear sky",
    ]);
    expect(first?.notJudged).toEqual(["the most humid climate point: the table has no climate.mostHumid"]);
    const more = `${head},grid.nominal,grid.minimum,climate.hottest.irradiance.roof,climate.mostHumid.dryBulb,climate.mostHumid.dewPoint\n${abha},380 V line-to-line,0.9,900 W/m²,25 °C,17 °C\n`;
    expect(read(more)[0]).toMatchObject({ assumed: ["climate.mostHumid.irradiance of a clear sky"], notJudged: [] });
    expect(read(more)[0]?.site.climate.mostHumid?.otherIrradianceWPerM2).toBe("clear-sky");
    const nominal = { ...defaults, grid: { nominal: "380 V line-to-line" } };
    expect(read(`${head}\n${abha}\n`, { defaults: nominal })[0]).toMatchObject({
      site: { grid: { lineToLineV: 380 } },
      assumed: expect.arrayContaining(["grid.nominal of 380 V line-to-line, the default of the design"]),
    });
    expect(read(`${head}\n${abha}\n`, { defaults: { promises: defaults.promises } })[0]?.assumed?.[1]).toMatch(
      /^grid\.minimum of 0\.9, the default of the library/,
    );
  });

  it("readSitesCsv() takes a mark of byte order, any ends of lines, quotation marks and empty lines", () => {
    const quoted = abha.replace("abha", '"abha"');
    expect(
      read(
        `\ufeff${head},position.unusual.latitude.reason,position.unusual.latitude.owner\r\n\r\n${quoted},"on a ""platform"", far out",me\r\n,,,,,,,,,\r\n`,
      ),
    ).toHaveLength(1);
    expect(read(`${head}\r${doha}\r`)[0]?.name).toBe("doha");
  });

  it("readSitesCsv() excuses what a line gives a reason for", () => {
    const outside = abha.replace("18.23,42.65", "28.23,52.65");
    expect(problems(`${head}\n${outside}\n`)[0]).toContain("sites.csv:2 latitude: must be in Saudi Arabia");
    const reasons = "position.unusual.latitude.reason,position.unusual.latitude.owner";
    expect(read(`${head},${reasons}\n${outside},platform,me\n`)[0]?.site.unusual?.[0]?.reason).toBe("platform");
  });

  it.each([
    ["latitude", "position.unusual.latitude", `${head}\n${abha.replace("18.23,42.65", "28.23,52.65")}\n`],
    ["grid.nominal", "grid.unusual.nominal", `${head},grid.nominal\n${abha},690 V line-to-line\n`],
    ["hottest.dryBulb", "climate.hottest.unusual.dryBulb", `${head}\n${abha.replace("35.3 °C", "64 °C")}\n`],
    ["promises.rideThrough", "promises.unusual.rideThrough", `${head},promises.rideThrough\n${abha},3000 h\n`],
    ["grid.outages.longest", "grid.outages.unusual.longest", `${head},grid.outages.longest\n${abha},90000 h\n`],
  ])("readSitesCsv() names the columns that excuse %s, and takes them", (column, unusual, text) => {
    const [message = "", ...others] = problems(text);
    expect(others).toEqual([]);
    expect(message.startsWith(`sites.csv:2 ${column}: must `)).toBe(true);
    expect(message.endsWith(`, or state why it is right in the columns ${unusual}.reason and ${unusual}.owner`)).toBe(true);
    const [first = "", line = ""] = text.split("\n");
    expect(read(`${first},${unusual}.reason,${unusual}.owner\n${line},as measured,me\n`)).toHaveLength(1);
  });

  it("readSitesCsv() takes dew point or relative humidity in place of the wet bulb", () => {
    const dew = `${head.replace("hottest.wetBulb", "climate.hottest.dewPoint")}\n${abha}\n`;
    expect(read(dew)[0]?.site.climate.hottest.humidity).toEqual({ kind: "dew-point", dewPointC: 13.1 });
    expect(problems(`${head}\n${abha.replace("13.1 °C", "")}\n`)).toEqual([
      'sites.csv:2 hottest.wetBulb: is required: write it like "21 °C"',
    ]);
  });

  it("readSitesCsv() says everything that is wrong with all lines at once", () => {
    const text = `${head},grid.minimum\nAbha${abha.slice(4)},0.8\n${doha},0.9,x\ndoha${abha.slice(4)},9\n${abha.replace("18.23", '"18,23"').replace("SA", "XX")},0.9\n${abha.slice(4)},\n`;
    expect(problems(text)).toEqual([
      'sites.csv:2 name: must be lower-case letters, digits and hyphens, first a letter or digit, but is "Abha": write it like rack-1',
      "sites.csv:3: must have 9 cells, one for each column, but has 10: put cells with commas between quotation marks",
      'sites.csv:4 name: must be unique but "doha" is in line 3 too: rename one of them',
      'sites.csv:4 grid.minimum: must be at most 1 but is 9: state a share of the nominal voltage, such as "0.85"',
      expect.stringMatching(/^sites\.csv:5 country: must be the code of a country that has a profile .* but is "XX"/),
      'sites.csv:5 latitude: must be a number but is "18,23": write 18.23, without quotes',
      "sites.csv:6 name: is required: add a name, such as rack-1",
    ]);
  });

  it("readSitesCsv() says once, where it stands, what is wrong with a default of the design", () => {
    const wrong = { ...defaults, grid: { minimum: "9" } };
    const at = {
      defaults: wrong,
      defaultProblem: (one: { path: string; message: string }) => ({ ...one, path: `hub.yaml:1:2 ${one.path}` }),
    };
    const misspelt = { ...at, defaults: { ...defaults, papers: { leadTimes: { "saber-produkt": "42 d" } } } };
    expect(problems(`${head}\n${abha}\n${doha}\n`, misspelt)).toEqual([
      expect.stringMatching(
        /^hub\.yaml:1:2 site\.papers\.leadTimes\.saber-produkt: must be the scheme of a country .* did you mean "saber-product"\?$/,
      ),
    ]);
    expect(problems(`${head}\n${abha}\n${doha}\n`, at)).toEqual([
      'hub.yaml:1:2 site.grid.minimum: must be at most 1 but is 9: state a share of the nominal voltage, such as "0.85"',
    ]);
  });

  it.each([
    ["an empty file", "", "sites.csv: must have column names and a line for each site but is empty: add them"],
    ["columns alone", `${head}\n`, "sites.csv: must have a line for each site but has none: add one below the column names"],
    [
      "a misspelt column",
      `${head},grid.minimun\n`,
      'sites.csv:1 column 9: must be a path of site but is "grid.minimun": did you mean "grid.minimum"?',
    ],
    ["a column of nothing known", `${head},weight\n`, 'sites.csv:1 column 9: must be a path of site but is "weight": use a path such as'],
    [
      "a column twice",
      `${head},position.latitude\n`,
      'sites.csv:1 column 9: must be once in the table but "position.latitude" is there twice, first as "latitude": leave one out',
    ],
    [
      "a column without a name",
      `${head},\n`,
      "sites.csv:1 column 9: must have a column name but has none: add it, or leave the column out",
    ],
    [
      "a map",
      `${head},grid.outages\n`,
      'sites.csv:1 column 9: must be one value but "grid.outages" is a map: name a path in it, such as grid.outages.longest',
    ],
    ["a list", `${head},grid.availability.outages\n`, "is a list: describe such a site in its own site file"],
    [
      "a part of a country",
      `${head},country.grid\n`,
      'must be the file of a profile, "country.file", but is "country.grid": write a profile file and name it in that column',
    ],
    [
      "one value in two ways",
      `${head},promises.autonomy,promises.autonomy.batteries\n`,
      'must not be combined with "promises.autonomy" but "promises.autonomy.batteries" states the same value',
    ],
    [
      "missing columns",
      "name,country\n",
      "sites.csv:1: must have the columns name, country, latitude, longitude, elevation, hottest.dryBulb, hottest.wetBulb, coldest.dryBulb but lacks latitude,",
    ],
    ["semicolons", `${head.replaceAll(",", ";")}\n`, "sites.csv:1: must have columns with commas between them but has"],
    ["an open quotation mark", `${head}\n"${abha}\n`, "must be comma-separated but a quotation mark is not closed: close it, or remove it"],
    [
      "a quotation mark within a cell",
      `${head}\n${abha.replace("SA", 'S"A')}\n`,
      "sites.csv:2: must be comma-separated but a quotation mark is within a cell",
    ],
    [
      "a short line",
      `${head}\nabha,SA\n`,
      "sites.csv:2: must have 8 cells, one for each column, but has 2: add the commas of empty cells too",
    ],
    ["the name of an object's parent", `${head},climate.hottest.places.__proto__\n`, "must be a path of site but is"],
  ])("readSitesCsv() refuses %s", (_, text, message) => {
    expect(problems(text).join("\n")).toContain(message);
  });

  it("readSitesCsv() refuses what is no UTF-8, and a file that is not there", () => {
    expect(() => readSitesCsv("none.csv", { defaults })).toThrow(PropsError);
    const latin = files.write("latin.csv", "");
    require("node:fs").writeFileSync(latin, Buffer.from(`${head}\n${abha}\n`, "latin1"));
    expect(() => readSitesCsv(latin, { defaults })).toThrow("must be in UTF-8 but is not: save it as CSV UTF-8");
  });

  it("readSitesCsv() reads the weather that a line names where the year is asked for", () => {
    const text = `${head},weather.file\n${abha},none.epw\n`;
    expect(read(text)[0]?.notJudged).toContain("the year of its weather: read it with --year");
    expect(problems(text, { year: true })[0]).toMatch(
      /^sites\.csv:2 weather\.file: .*must be a file that can be read but "none\.epw" is not/,
    );
  });
});
