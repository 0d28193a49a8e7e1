/** JSON of the list of dishonest enterprises. */
package cn.bangdai.app.dishonest.rest;
