/** Climate points as a page calls them. */
export const pointNames = { hottest: "hottest", mostHumid: "most humid", coldest: "coldest" } as const;
