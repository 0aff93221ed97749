import type { Method } from "../../../method/method";

/** Water consumed on site, off site and in making the devices; and water withdrawn. */
export const water: Method = {
  wue: {
    unit: "L/kWh",
    about:
      "Water usage effectiveness: water consumed on site ÷ energy of the equipment; some operators count water withdrawn, as the basis of the figure says",
    label: "WUE",
    min: 0,
    max: 50,
  },
  ewif: {
    unit: "L/kWh",
    about: "Water consumed in making the electricity, for each kWh at the meter",
    label: "EWIF",
    min: 0,
    max: 100,
  },
  thermal_ewif: {
    unit: "L/kWh",
    about: "The same without what evaporates from reservoirs of hydropower",
    fallback: {
      low: 1.5,
      central: 1.9,
      high: 2.3,
      unit: "L/kWh",
      basis: "judgement",
      source: "ewif-thermal-prior",
      note: "US alternatives of 1.8 to 2 L/kWh, recalled; the same for every site",
    },
  },
  stated_water: {
    unit: "L",
    about: "Water of one request or one run, where it is stated as a whole",
    label: "Water",
    min: 0,
    max: 1e15,
  },
  water_onsite: {
    unit: "L",
    about: "Water consumed on site, mostly evaporated for cooling",
    rules: [
      { when: { wue: "consumed" }, formula: "it_energy * wue", source: "water-method" },
      {
        when: { wue: "withdrawn" },
        formula: "it_energy * wue / onsite_withdrawal_ratio",
        source: "water-method",
      },
    ],
  },
  water_offsite: {
    unit: "L",
    about: "Water consumed where the electricity is made",
    rules: [
      { when: { water_method: "reservoir" }, formula: "energy * ewif", source: "water-method" },
      { when: { water_method: "thermal" }, formula: "energy * thermal_ewif", source: "water-method" },
    ],
  },
  accelerator_embodied_water: {
    unit: "L/device",
    about: "Water consumed in making one accelerator",
    fallback: {
      low: 100,
      central: 400,
      high: 2000,
      unit: "L/device",
      basis: "derived",
      source: "embodied-water-prior",
      note: "Dies only; no packaging, memory or boards",
    },
  },
  devices_per_unit: { unit: "device", about: "Accelerators in one system" },
  embodied_water: {
    unit: "L/device",
    about: "Water consumed in making one device, with all accelerators of a system",
    label: "Embodied water",
    min: 0,
    max: 1e9,
    rules: [
      {
        when: { sold: "system" },
        formula: "accelerator_embodied_water * devices_per_unit / one_device",
        source: "embodied-water-prior",
      },
      { formula: "accelerator_embodied_water", source: "embodied-water-prior" },
    ],
  },
  water_embodied: {
    unit: "L",
    about: "Share of the water consumed in making the devices",
    rules: [
      {
        when: { embodied: "lifetime" },
        formula: "device_years / hardware_life * embodied_water",
        source: "water-method",
      },
      {
        when: { embodied: "acquisition", recipe: "fleet" },
        formula: "devices * embodied_water",
        source: "water-method",
      },
    ],
  },
  water: {
    unit: "L",
    about: "Water consumed",
    rules: [
      { formula: "pieces * stated_water", source: "definition" },
      { when: { boundary: "operational" }, formula: "water_onsite + water_offsite", source: "water-method" },
      {
        when: { boundary: "life cycle" },
        formula: "water_onsite + water_offsite + water_embodied",
        source: "water-method",
      },
    ],
  },
  onsite_withdrawal_ratio: {
    unit: "ratio",
    about: "Water withdrawn ÷ water consumed by a cooling tower: cycles ÷ (cycles − 1)",
    fallback: {
      low: 1.14,
      central: 1.25,
      high: 1.5,
      unit: "ratio",
      basis: "derived",
      source: "li-2023",
      note: "8, 5 and 3 cycles of concentration",
    },
  },
  water_onsite_withdrawn: {
    unit: "L",
    about: "Water withdrawn on site: what evaporates, and what is drained so that salts do not gather",
    rules: [
      {
        when: { wue: "consumed" },
        formula: "it_energy * wue * onsite_withdrawal_ratio",
        source: "water-method",
      },
      { when: { wue: "withdrawn" }, formula: "it_energy * wue", source: "water-method" },
    ],
  },
  withdrawal_intensity: {
    unit: "L/kWh",
    about: "Water withdrawn in making the electricity",
    fallback: {
      low: 20,
      central: 43.8,
      high: 60,
      unit: "L/kWh",
      basis: "disclosed",
      source: "li-2023",
      note: "US mean; the band is a judgement, and other grids differ widely",
    },
  },
  water_withdrawn: {
    unit: "L",
    about: "Water withdrawn on site and off site, most of which returns",
    rules: [
      {
        formula: "water_onsite_withdrawn + energy * withdrawal_intensity",
        source: "water-method",
      },
    ],
  },
};
