"""Reads a filing's statistics with sdmx1, a public reader of SDMX, and prints what it finds as JSON.

    read_filing.py structure.xml statistics.xml

The first document gives the data structure, the second the data. Values are printed as they stand in the file; the sums
by indicator are those of the table that pandas makes of them.
"""

import json
import sys

import sdmx
from sdmx.model.common import Code


def main(structure_path, statistics_path):
    structure = sdmx.read_sdmx(structure_path)
    definition = structure.structure["DSD_FILING"]
    message = sdmx.read_sdmx(statistics_path, structure=definition)
    (data_set,) = message.data

    components = definition.dimensions.components + definition.attributes.components
    lists = {component.id: component.local_representation.enumerated for component in components}
    observations = []
    unlisted = set()
    for observation in data_set.obs:
        parts = {**observation.dimension.values, **observation.attached_attribute}
        key = {}
        for name, part in parts.items():
            key[name] = part.value.id if isinstance(part.value, Code) else str(part.value)
            if lists[name] is not None and key[name] not in lists[name]:
                unlisted.add(f"{name}={key[name]}")
        unit = key.pop("UNIT_MEASURE")
        observations.append({"key": key, "value": str(observation.value), "unit": unit})

    table = sdmx.to_pandas(data_set)
    cells = table[table.index.get_level_values("FLAGS") != "_T"]
    sums = cells.groupby(level="INDICATOR").sum()

    header = message.header
    print(
        json.dumps(
            {
                "id": header.id,
                "sender": header.sender.id,
                "receiver": header.receiver.id,
                "dimensions": [dimension.id for dimension in definition.dimensions.components],
                "measures": [measure.id for measure in definition.measures.components],
                "attributes": [attribute.id for attribute in definition.attributes.components],
                "unlisted": sorted(unlisted),
                "codes": {name: len(codes) for name, codes in sorted(structure.codelist.items())},
                "wages": dict(structure.codelist["CL_CATEGORY"]["wages"].name.localizations),
                "observations": observations,
                "sums": {name: int(value) for name, value in sums.items()},
            },
            ensure_ascii=False,
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
