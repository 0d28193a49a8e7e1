<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns one icon into a symbol named after its file, without the look that our stylesheet gives it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:svg="http://www.w3.org/2000/svg" xmlns="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">
  <xsl:output method="xml" omit-xml-declaration="yes" encoding="UTF-8"/>
  <xsl:param name="file"/>
  <xsl:template match="/svg:svg">
    <symbol id="{substring-before($file, '.svg')}" viewBox="0 0 24 24">
      <xsl:copy-of select="svg:*"/>
    </symbol>
  </xsl:template>
</xsl:stylesheet>
