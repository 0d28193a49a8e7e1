package cn.bangdai.app.catalogue.load;

import java.util.List;

/**
 * A CSV file as read.
 *
 * @param file its name without folders, for messages
 */
record CsvTable(String file, List<String> header, List<CsvRow> rows) {}
