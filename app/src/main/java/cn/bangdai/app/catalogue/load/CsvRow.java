package cn.bangdai.app.catalogue.load;

import java.util.Map;

/**
 * A row of a table, values by column; none is null.
 *
 * @param line where it ends in the file, from 1
 */
record CsvRow(String file, long line, Map<String, String> values) {}
