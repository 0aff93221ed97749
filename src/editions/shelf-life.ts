/** Months after its date in which a figure may be relied on, and why no longer. What is not here is a fact that stays. */
export const SHELF_LIFE: Readonly<Record<string, { readonly months: number; readonly why: string }>> = {
  ...lasting(["input_price", "output_price", "cached_price"], 3, "model prices change with each generation"),
  ...lasting(["rental_price"], 6, "rents follow supply"),
  ...lasting(["list_price"], 12, "hardware is repriced when its successor is sold"),
  ...lasting(
    ["published_energy", "published_water", "published_carbon"],
    12,
    "a service changes its models, software and hardware within a year",
  ),
  ...lasting(
    ["carbon_intensity", "ewif", "carbon_free_share"],
    18,
    "grids are published once a year, and late",
  ),
  ...lasting(["electricity_price", "water_price"], 18, "tariffs are published once a year, and late"),
  ...lasting(["pue", "wue"], 24, "buildings change slowly, and operators report once a year"),
};

function lasting(figures: readonly string[], months: number, why: string) {
  return Object.fromEntries(figures.map((figure) => [figure, { months, why }]));
}
