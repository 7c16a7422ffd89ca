"""Runs SQL on an engine over a table of text columns, and writes what comes out as CSV.

    run.py ENGINE RULES.sql LAB.csv OUT.csv

ENGINE is duckdb, datafusion, spark or postgres (PGHOST and the like say where). A self-test is run with LAB.csv, too:
it does not look at the table.
"""

import csv
import sys

engine, rules, lab, out = sys.argv[1:]
text = open(rules, encoding="utf-8").read()

# Read by Python's own reader, so that every cell is the text that stands in the file.
with open(lab, encoding="utf-8", newline="") as file:
    reader = csv.reader(file)
    names = next(reader)
    rows = list(reader)
number = names.index("i")

if engine == "duckdb":
    import resource

    import duckdb

    # A plan that grows without end fails here, and takes no machine with it.
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))

    base = duckdb.connect()
    columns = ", ".join(f"{it} BIGINT" if it == "i" else f"{it} VARCHAR" for it in names)
    base.execute(f"CREATE TABLE lab ({columns})")
    base.execute("INSERT INTO lab SELECT * FROM read_csv(?, header = true, all_varchar = true, quote = '\"')", [lab])
    found = base.execute(text)
    heads, answers = [it[0] for it in found.description], found.fetchall()
elif engine == "datafusion":
    import datafusion
    import pyarrow as pa

    context = datafusion.SessionContext()
    columns = {}
    for at, name in enumerate(names):
        cells = [row[at] for row in rows]
        columns[name] = pa.array([int(it) for it in cells]) if at == number else pa.array(cells, pa.string())
    context.register_record_batches("lab", [[pa.record_batch(columns)]])
    table = context.sql(text).to_arrow_table()
    heads, answers = table.column_names, zip(*(column.to_pylist() for column in table.columns))
elif engine == "spark":
    from pyspark.sql import SparkSession

    # The plan of all terms alone outgrows the 1 GB that Spark takes by itself.
    session = SparkSession.builder.master("local[1]").config("spark.driver.memory", "6g")
    spark = session.config("spark.ui.enabled", "false").getOrCreate()
    spark.createDataFrame(
        [[int(it) if at == number else it for at, it in enumerate(row)] for row in rows],
        ", ".join(f"{it} BIGINT" if it == "i" else f"{it} STRING" for it in names),
    ).createOrReplaceTempView("lab")
    found = spark.sql(text)
    heads, answers = found.columns, [tuple(row) for row in found.collect()]
elif engine == "postgres":
    import psycopg

    base = psycopg.connect()
    columns = ", ".join(f"{it} BIGINT" if it == "i" else f"{it} TEXT" for it in names)
    cursor = base.cursor()
    cursor.execute(f"CREATE TEMPORARY TABLE lab ({columns})")
    with cursor.copy(f"COPY lab ({', '.join(names)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
    cursor.execute(text)
    heads, answers = [it[0] for it in cursor.description], cursor.fetchall()
else:
    sys.exit(f"there is no engine {engine}")

with open(out, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(heads)
    count = 0
    for row in answers:
        writer.writerow(["" if it is None else it for it in row])
        count += 1
print(f"{engine}: {count} rows")
